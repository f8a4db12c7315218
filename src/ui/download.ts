/** How long a browser may take to read the address after the click has returned. */
const KEPT_MS = 10_000;

/** Hands a file to the reader. Nothing leaves the browser for it. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
