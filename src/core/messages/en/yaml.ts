export const yaml = {};
