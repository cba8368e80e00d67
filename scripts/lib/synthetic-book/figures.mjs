/** 12345678 as people write it, 1234.6万: four or five digits, never rounded beyond the next hundred. */
export function count(value) {
  if (value >= 1e8) return `${(value / 1e8).toFixed(2)}亿`;
  return value >= 1e4 ? `${(value / 1e4).toFixed(1)}万` : String(Math.round(value));
}

export const percent = (value) => `${(value * 100).toFixed(1)}%`;

export const decimal = (value) => value.toFixed(1);
