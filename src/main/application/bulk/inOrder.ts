/**
 * What `work` makes of each of `source`, in its order, while up to `most` of them are worked on at once. Whoever stops
 * early waits for those that are under way.
 */
export async function* inOrder<Given, Made>(
  source: AsyncIterable<Given>,
  most: number,
  work: (given: Given) => Promise<Made>,
): AsyncGenerator<Made> {
  const underWay: Promise<Made>[] = [];
  try {
    for await (const given of source) {
      const made = work(given);
      // One that fails is heard of when its turn comes.
      made.catch(() => undefined);
      underWay.push(made);
      if (underWay.length < most) continue;
      const [first] = underWay;
      if (first) yield await first;
      underWay.shift();
    }
    for (const made of underWay) yield await made;
  } finally {
    await Promise.allSettled(underWay);
  }
}
