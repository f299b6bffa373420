/** Templates are bundled as text. */
declare module '*.typ' {
  const text: string;
  export default text;
}
