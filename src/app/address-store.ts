/** The address bar as the document: what it says, every edit, and a rate limit for writing it back. */
import { RELEASES } from '#data/release.ts';
import { FRAGMENT_MARK, LONGEST_QUERY } from '#permalink/frozen-defaults.ts';
import { type DecodedPage, decodeQuery, EVERYDAY_PAGE, encodeQuery, type Page } from '#permalink/query-codec.ts';

export interface AddressState extends DecodedPage {
  /** True while a packed list is being unfolded. */
  readonly isUnfolding: boolean;
  /** Grows with each address that was opened, not with edits: fields drop what was half typed. */
  readonly opened: number;
}

/** Browsers allow about 100 history writes in 30 seconds. */
const WRITE_EVERY_MS = 350;

/** Packing is a chunk of its own: most links are short. */
const fragmentCodec = () => import('#permalink/fragment-codec.ts');

async function packed(query: string): Promise<string> {
  const { encodeFragment } = await fragmentCodec();
  return encodeFragment(query);
}

export const EVERYDAY_STATE: AddressState = { ...EVERYDAY_PAGE, problems: [], hasScenarios: false, isUnfolding: false, opened: 0 };

export interface AddressStore {
  readonly getState: () => AddressState;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * @param editId what is being edited: edits of one thing replace each other in the history, another thing begins a new entry
   */
  readonly edit: (page: Page, editId: string) => void;
  /** Opens an address of this page, as a link does, without loading the page anew. */
  readonly visit: (href: string) => void;
}

export function createAddressStore(browser: Window): AddressStore {
  // The first address that is opened is number 0, like the prerendered page: the form is not built anew when it is hydrated.
  let state: AddressState = { ...EVERYDAY_STATE, opened: -1 };
  let lastEditId: string | null = null;
  let pending: 'push' | 'replace' | null = null;
  let timer: number | undefined;
  let openedKey = '';
  const listeners = new Set<() => void>();

  const set = (next: AddressState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  const write = () => {
    browser.clearTimeout(timer);
    timer = undefined;
    if (pending === null) return;
    const mode = pending;
    pending = null;
    void writeAddress(browser, state, mode, () => state).then(() => {
      openedKey = documentKey(browser);
    });
  };

  const open = () => {
    openedKey = documentKey(browser);
    lastEditId = null;
    pending = null;
    const opened = state.opened + 1;
    const { hash, search } = browser.location;
    if (!hash.startsWith(FRAGMENT_MARK)) {
      set({ ...decodeQuery(search.slice(1), RELEASES), isUnfolding: false, opened });
      return;
    }
    set({ ...EVERYDAY_STATE, isUnfolding: true, opened });
    void fragmentCodec().then(async ({ decodeFragment }) => {
      const query = await decodeFragment(hash);
      if (browser.location.hash === hash) set({ ...unfolded(query, hash, search), isUnfolding: false, opened });
    });
  };

  const reopen = () => {
    if (documentKey(browser) !== openedKey) open();
  };

  open();
  browser.addEventListener('popstate', reopen);
  browser.addEventListener('hashchange', reopen);
  browser.addEventListener('pagehide', write);

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    visit: (href) => {
      write();
      browser.history.pushState(null, '', href);
      open();
    },
    edit: (page, editId) => {
      if (editId !== lastEditId) {
        write();
        pending = 'push';
      } else {
        pending ??= 'replace';
      }
      lastEditId = editId;
      set({ ...state, ...page, problems: [], hasScenarios: true });
      timer ??= browser.setTimeout(write, WRITE_EVERY_MS);
    },
  };
}

/** What of the address is the document: a jump to a heading is not another run. */
function documentKey({ location }: Window): string {
  return `${location.search}${location.hash.startsWith(FRAGMENT_MARK) ? location.hash : ''}`;
}

/** A fragment that cannot be read counts as not given: the query stands, or the everyday run, and the page says so. */
function unfolded(query: string | undefined, hash: string, search: string): DecodedPage {
  if (query !== undefined) return decodeQuery(query, RELEASES);
  const page = decodeQuery(search.slice(1), RELEASES);
  const problem = {
    reason: 'unreadable-fragment',
    scenarioNumber: null,
    key: 'z',
    said: hash.slice(FRAGMENT_MARK.length),
    field: null,
  } as const;
  return { ...page, problems: [problem, ...page.problems] };
}

/** A short query stands in the address; a long one goes, packed, into the fragment. */
async function writeAddress(browser: Window, page: Page, mode: 'push' | 'replace', latest: () => Page): Promise<void> {
  const query = encodeQuery(page);
  const path = browser.location.pathname;
  const url = query.length > LONGEST_QUERY ? `${path}${await packed(query)}` : `${path}${query === '' ? '' : `?${query}`}`;
  if (latest() !== page) return; // edited again while the list was being packed: that edit writes it
  if (mode === 'push') browser.history.pushState(null, '', url);
  else browser.history.replaceState(null, '', url);
}

/** The whole address that keeps these figures for ever, release included. */
export async function sharedAddress(browser: Window, query: string): Promise<string> {
  const base = `${browser.location.origin}${browser.location.pathname}`;
  return query.length > LONGEST_QUERY ? `${base}${await packed(query)}` : `${base}?${query}`;
}
