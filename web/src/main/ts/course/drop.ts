/** Hears of the first file that is dropped on the page; a text that is dropped on a playground is the playground's. */
export function onDrop(open: (file: File) => void): void {
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!event.defaultPrevented && file !== undefined) {
      event.preventDefault();
      open(file);
    }
  });
}
