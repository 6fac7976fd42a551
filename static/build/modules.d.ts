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
declare module "kinds:desk" {
  const kinds: Record<string, any>;
  export default kinds;
}
declare module "kinds:core" {
  const core: object;
  export default core;
}
declare module "subset-font";
