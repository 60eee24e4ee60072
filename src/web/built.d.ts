// Written by `npm run build`; this says what is in it before the first build.
declare module '*/built.json' {
  const built: { id: string; urls: Record<string, string>; shared: Record<string, Array<string>> }
  export default built
}
