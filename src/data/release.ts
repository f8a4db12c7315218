/** Data releases, oldest first. A correction is a new release; old ones stay in place, so that every link keeps its figures. */
export const RELEASES = ['2026.11'] as const;

/** The release that new runs are written with; it is compiled in, so that no manifest stands before the first result. */
export const CURRENT_RELEASE = '2026.11';
