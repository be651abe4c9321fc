// Days begin when they begin for the person who reads.
export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone ?? null;
