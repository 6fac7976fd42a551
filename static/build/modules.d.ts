// What the build makes out of nothing, or takes in besides scripts.
declare module "*.css";
declare module "kinds:phone" {
  const kinds: Record<string, any>;
  export default kinds;
}
declare module "kinds:screen" {
  const kinds: Record<string, any>;
  export default kinds;
}
declare module "subset-font";
