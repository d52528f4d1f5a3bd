import { languageVersion } from "./engine.js";

self.addEventListener("message", () => {
  self.postMessage({ languageVersion: languageVersion() });
});
