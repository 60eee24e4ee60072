declare module '@hyzyla/pdfium/pdfium.wasm' {
  const module: WebAssembly.Module
  export default module
}
