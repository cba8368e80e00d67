export const ref = {};
