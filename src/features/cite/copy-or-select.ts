/**
 * Copies the text; where the browser refuses, the text on the page is selected, so that one keystroke is left to do.
 *
 * @returns whether it was copied
 */
export async function copyOrSelect(text: string, block: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    block?.focus();
    if (block !== null) getSelection()?.selectAllChildren(block);
    return false;
  }
}
