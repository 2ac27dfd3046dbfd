/**
 * A list in another order, each as likely: Fisher and Yates.
 *
 * @param uniform a number in [0, 1) for each place but the first
 */
export function shuffled<Item>(
  list: ArrayLike<Item>,
  uniform: (place: number) => number,
): readonly Item[] {
  const order = Array.from(list);
  for (let place = order.length - 1; place > 0; place--) {
    const other = Math.floor(uniform(place) * (place + 1));
    const [here, there] = [order[place], order[other]];
    if (here === undefined || there === undefined) continue;
    [order[place], order[other]] = [there, here];
  }
  return order;
}
