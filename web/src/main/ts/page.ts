const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.addEventListener("message", (event: MessageEvent<{ languageVersion: number }>) => {
  const version = document.querySelector("output");
  if (version !== null) {
    version.value = String(event.data.languageVersion);
  }
});
worker.postMessage("start");
