export const language = {};
