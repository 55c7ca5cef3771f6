/** How long something is, in the words of Docker: `About an hour`, `3 weeks`. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** @param milliseconds negative counts as 0 */
export function durationText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 1) return 'Less than a second';
  if (seconds === 1) return '1 second';
  if (seconds < MINUTE) return `${seconds} seconds`;
  if (seconds < 2 * MINUTE) return 'About a minute';
  if (seconds < HOUR) return `${Math.floor(seconds / MINUTE)} minutes`;
  const hours = Math.round(seconds / HOUR);
  return hours === 1 ? 'About an hour' : hoursText(hours);
}

const DAY = 24;
const WEEK = 7 * DAY;
const MONTH = 30 * DAY;
const YEAR = 365 * DAY;

/** The next longer unit is used from two of it on. */
function hoursText(hours: number): string {
  if (hours < 2 * DAY) return `${hours} hours`;
  if (hours < 2 * WEEK) return `${Math.floor(hours / DAY)} days`;
  if (hours < 2 * MONTH) return `${Math.floor(hours / WEEK)} weeks`;
  if (hours < 2 * YEAR) return `${Math.floor(hours / MONTH)} months`;
  return `${Math.floor(hours / YEAR)} years`;
}
