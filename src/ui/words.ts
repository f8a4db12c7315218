/** The few words the controls say of themselves, kept together so that a second language is one more file. */
export const UI_WORDS = {
  close: 'Close',
  viewAsTable: 'View as table',
  viewAsChart: 'View as chart',
  savePng: 'Save PNG',
  saveSvg: 'Save SVG',
  saveFailed: 'The picture could not be made.',
  retry: 'Try again',
  scriptMissing: 'A script of this page did not arrive. What stands here keeps working.',
  search: 'Search',
  listFailed: 'The list did not load. Open it again to retry.',
  moreToType: (count: number) => `${count} more: type to narrow`,
  filters: 'Filters',
  inForce: 'in force',
  asNumber: (label: string) => `${label}, as a number`,
} as const;
