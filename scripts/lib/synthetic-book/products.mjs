import { stringify } from 'yaml';
import { count, decimal, percent } from './figures.mjs';
import { named, quotas } from './named.mjs';
import { drawing, seeded } from './random.mjs';

/** How many of a hundred made-up products are of a kind. */
const kinds = [
  ...Array(45).fill('native'),
  ...Array(25).fill('ai-plus-x'),
  ...Array(18).fill('wrapper'),
  ...Array(12).fill('aggregator'),
];
const platforms = [['app'], ['web'], ['app', 'web']];
const source = 'synthetic';

/** The least number of products that can hold what the report says of them. */
export const fewest = 250;

/**
 * Every product of the book, named ones first, with its folder: { folder, id, data }.
 * @param sample the sample's products by id, as plain data
 * @param terms the ids of tracks and scenarios that made-up products are spread over
 */
export function makeProducts(total, seed, sample, terms) {
  const { between, skewed, one } = drawing(seeded(seed));
  const left = remaining();
  const products = Object.entries(named).map(([id, facts]) => {
    const { app, web, scenario, ...fields } = facts;
    // What the report says of it stays; the rest is added.
    const data = { id, name: id, ...fields, ...sample.get(id), scenarios: [scenario] };
    return product({ ...data, platforms: [...(app ? ['app'] : []), ...(web ? ['web'] : [])] }, app, web);
  });
  for (let number = 1; products.length < total; number++) {
    const digits = String(number).padStart(4, '0');
    // The first ones fill the counts; they are spread over both platforms.
    const on = number <= 200 ? platforms[number % 3] : one(platforms);
    const kind = kinds[(number * 37) % 100];
    const track = terms.tracks[number % terms.tracks.length];
    const data = {
      id: `synthetic-${digits}`,
      name: `合成产品${digits}`,
      kind,
      track,
      scenarios: [one(terms.scenarios)],
      platforms: on,
    };
    products.push(product(data, on.includes('app') && appFigures(), on.includes('web') && webFigures(kind)));
  }
  return products;

  function appFigures() {
    const downloads = take('downloadsOver10m')
      ? between(1.2e7, 3e7)
      : take('downloadsOver1m')
        ? between(1.2e6, 9e6)
        : skewed(5e3, 9e5);
    const newUsers =
      downloads > 1.2e6 && take('newUsersInMillions')
        ? between(1.05e6, Math.min(downloads * 0.9, 9e6))
        : Math.min(downloads * between(0.05, 0.2), 9e5);
    return [downloads, newUsers, Math.min(downloads * between(0.01, 0.1), 9e5), between(0.05, 0.28)];
  }

  function webFigures(kind) {
    // AI+X does better than AI-native: that is one of the claims.
    const scale = kind === 'ai-plus-x' ? 1 : 0.6;
    const minutes = take('minutesOver10') ? between(10.5, 25) : between(0.5, 9.5);
    if (take('mauOver1m')) {
      const users = between(1.1e6, 2.2e6);
      return [users, users * 2.5, 2.5, minutes];
    }
    const visitsPerUser = take('visitsPerUserOver5') ? between(5.5, 12) : between(1.1, 4.5);
    const users = skewed(2e3, 2e5) * scale;
    return [users, users * visitsPerUser, visitsPerUser, minutes];
  }

  function take(quota) {
    return left[quota] > 0 && left[quota]-- > 0;
  }
}

/** What is left of the counts once the named products are counted. */
function remaining() {
  const all = Object.values(named);
  const over = (platform, at, low, high = Infinity) =>
    all.filter((each) => each[platform]?.[at] > low && each[platform][at] < high).length;
  return {
    downloadsOver10m: quotas.downloadsOver10m - over('app', 0, 1e7),
    downloadsOver1m: quotas.downloadsOver1m - quotas.downloadsOver10m - over('app', 0, 1e6, 1e7),
    newUsersInMillions: quotas.newUsersInMillions - over('app', 1, 1e6, 1e7),
    mauOver1m: quotas.mauOver1m - over('web', 0, 1e6),
    visitsPerUserOver5: quotas.visitsPerUserOver5 - over('web', 2, 5),
    minutesOver10: quotas.minutesOver10 - over('web', 3, 10),
  };
}

function product(data, app, web) {
  const observations = [];
  if (app) {
    const [downloads, newUsers, dau, retention] = app;
    const figures = {
      downloads: count(downloads),
      'new-users': count(newUsers),
      dau: count(dau),
      'retention-3d': percent(retention),
    };
    observations.push({ at: '2024-10', platform: 'app', source, ...figures });
  }
  if (web) {
    const [mau, visits, visitsPerUser, minutes] = web;
    const figures = {
      mau: count(mau),
      visits: count(visits),
      'visits-per-user': decimal(visitsPerUser),
      'minutes-per-visit': decimal(minutes),
    };
    observations.push({ at: '2024-10', platform: 'web', source, ...figures });
  }
  return { id: data.id, folder: data.track, data: { ...data, observations } };
}

/**
 * A product as YAML. Plain scalars throughout: no figure here needs quotes.
 * @param alone in a file of its own, whose name gives the id
 */
export function productText({ data }, { alone }) {
  const { id, ...rest } = data;
  const shown = alone ? rest : { id, ...rest };
  return stringify(shown, { lineWidth: 0, defaultStringType: 'PLAIN', schema: 'failsafe' });
}
