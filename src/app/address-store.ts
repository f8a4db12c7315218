/** The address bar as the document: what it says, every edit, and a rate limit for writing it back. */
import { RELEASES } from '#data/release.ts';
import { FRAGMENT_MARK, LONGEST_QUERY } from '#permalink/frozen-defaults.ts';
import { type DecodedPage, decodeQuery, EVERYDAY_PAGE, encodeQuery, encodeSharedQuery } from '#permalink/query-codec.ts';

export interface AddressState extends DecodedPage {
  /** True while a packed list is being unfolded. */
  readonly isUnfolding: boolean;
  /** Grows with each address that was opened, not with edits: fields drop what was half typed. */
  readonly opened: number;
  /** True once runs came from a file or a packed link: such a list never again stands before the `#`, which the host sees. */
  readonly isImported: boolean;
  /** The fragment that holds the list, or last held it; null where the list stands in the query, empty where it is too long for both. */
  readonly fragment: string | null;
  /** What was edited last: edits of one thing are one step back. */
  readonly editId: string | null;
}

/** Browsers allow about 100 history writes in 30 seconds. */
const WRITE_EVERY_MS = 350;
/** A packed list is packed once the reader pauses for so long. */
const PAUSE_MS = 700;

/** More runs than this are never short enough for a query. */
const MOST_IN_QUERY = 150;

/** Packing is a chunk of its own: most links are short. */
const folding = () => import('./folded-address.ts');

const IN_QUERY = { isUnfolding: false, isImported: false, fragment: null, editId: null };

export const EVERYDAY_STATE: AddressState = { ...EVERYDAY_PAGE, ...IN_QUERY, problems: [], hasScenarios: false, opened: 0 };

export interface AddressStore {
  readonly getState: () => AddressState;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * @param editId what is being edited: edits of one thing replace each other in the history, another thing begins a new entry
   */
  readonly edit: (change: Partial<AddressState>, editId: string) => void;
  /** Opens an address of this page, as a link does, without loading the page anew. */
  readonly visit: (href: string) => void;
  /** Writes what is pending now. */
  readonly write: () => void;
}

function observed<State>(first: State) {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next: State) => {
      state = next;
      for (const listener of listeners) listener();
    },
  };
}

/** The address and the history of a window, with the lists that an entry shows but its address need not hold. */
function historyOf(browser: Window) {
  const lists: AddressState[] = [];
  let openedKey = '';
  return {
    put: (mode: 'pushState' | 'replaceState', url: string, state: AddressState) => {
      browser.history[mode](state.fragment === null ? null : lists.push(state) - 1, '', url);
      openedKey = documentKey(browser);
    },
    /** True where the reader went to another document; a jump to a heading is not one. */
    isElsewhere: () => documentKey(browser) !== openedKey,
    arrive: () => {
      openedKey = documentKey(browser);
      return lists[browser.history.state ?? -1];
    },
  };
}

function documentKey({ location, history }: Window): string {
  return `${history.state}${location.search}${location.hash.startsWith(FRAGMENT_MARK) ? location.hash : ''}`;
}

/** Where in the view the reader is, as the address says it behind the `#`: an edit leaves it, another view has none yet. */
function placeIn({ hash, search }: Location, view: AddressState['view']): string {
  const isSameView = (new URLSearchParams(search).get('view') ?? EVERYDAY_PAGE.view) === view;
  return isSameView && !hash.startsWith(FRAGMENT_MARK) ? hash : '';
}

/** Null for a list that must be packed. */
function plainQuery(state: AddressState): string | null {
  if (state.isImported || state.scenarios.length > MOST_IN_QUERY) return null;
  const query = state.hasScenarios ? encodeSharedQuery(state) : encodeQuery(state);
  return query.length > LONGEST_QUERY ? null : query;
}

export function createAddressStore(browser: Window): AddressStore {
  // The first address that is opened is number 0, like the prerendered page: the form is not built anew when it is hydrated.
  const { getState, subscribe, set } = observed<AddressState>({ ...EVERYDAY_STATE, opened: -1 });
  let pending: 'pushState' | 'replaceState' | null = null;
  let timer: number | undefined;
  let edits = 0;
  const { put, isElsewhere, arrive } = historyOf(browser);

  const isFolded = () => getState().isImported || getState().fragment !== null;

  const write = () => {
    browser.clearTimeout(timer);
    timer = undefined;
    if (pending === null) return;
    const mode = pending;
    pending = null;
    const edit = edits;
    const state = getState();
    const query = plainQuery(state);
    const stand = (fragment: string | null, rest: string) => {
      if (fragment !== state.fragment) set({ ...state, fragment });
      put(mode, `${browser.location.pathname}${rest}`, getState());
    };
    if (query !== null) return stand(null, `${query && `?${query}`}${placeIn(browser.location, state.view)}`);
    void folding().then(async ({ folded }) => {
      const fragment = await folded(state);
      // Edited again while the list was being packed: that edit writes it.
      if (edit === edits) stand(fragment, fragment || `?view=${state.view}`);
      else pending ??= mode;
    });
  };

  const open = () => {
    pending = null;
    edits += 1;
    const opened = getState().opened + 1;
    const { hash, search } = browser.location;
    const kept = arrive();
    if (kept !== undefined) return set({ ...kept, opened, editId: null });
    if (!hash.startsWith(FRAGMENT_MARK)) return set({ ...decodeQuery(search.slice(1), RELEASES), ...IN_QUERY, opened });
    set({ ...EVERYDAY_STATE, isUnfolding: true, opened });
    void folding().then(async ({ unfolded }) => {
      const page = await unfolded(hash, search);
      if (browser.location.hash === hash) set({ ...IN_QUERY, ...page, opened });
    });
  };

  const reopen = () => void (isElsewhere() && open());

  open();
  browser.addEventListener('popstate', reopen);
  browser.addEventListener('hashchange', reopen);
  browser.addEventListener('pagehide', write);

  return {
    getState,
    subscribe,
    visit: (href) => {
      // What cannot be packed in time stays with its entry of the history.
      if (isFolded()) put('replaceState', browser.location.href, getState());
      else write();
      browser.history.pushState(null, '', href);
      open();
    },
    edit: (change, editId) => {
      const state = getState();
      if (editId === state.editId) pending ??= 'replaceState';
      else {
        if (!isFolded()) write();
        pending = 'pushState';
      }
      edits += 1;
      set({ ...state, hasScenarios: state.hasScenarios || change.scenarios !== undefined, ...change, editId, problems: [] });
      if (isFolded()) browser.clearTimeout(timer);
      else if (timer !== undefined) return;
      timer = browser.setTimeout(write, isFolded() ? PAUSE_MS : WRITE_EVERY_MS);
    },
    write,
  };
}
