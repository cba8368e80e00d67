/** Dates as EDTF level 1 writes them, as spans of days. */
export { compareDates, containsDate, type DateSpan, overlapsDate, parseDate, sameDate } from './edtf.ts';
