declare module 'lcms-wasm/dist/lcms.wasm' {
  const module: WebAssembly.Module
  export default module
}
