/** How much a finding weighs, in VS Code's own words. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';
