/** The items a question offers – choices, rows, columns or rating values – some of them only under conditions. */
import type { ItemValue } from 'survey-core';
import { compileCondition } from './expressions.ts';
import type { Condition } from './expressions.ts';
import type { Scope } from './scope.ts';
import { UnsupportedDefinition } from './unsupported.ts';

export type Scalar = string | number | boolean;

interface Offer {
  value: Scalar;
  visible: Condition | null;
  exclusive: boolean;
}

export interface SpecialOffer {
  value: Scalar;
  exclusive: boolean;
}

/**
 * Membership is exact: the number 1 is not the text "1". Disabled items count as offered, since an item that was chosen
 * first and disabled later stays chosen in the browser.
 */
export class ChoiceList {
  readonly values: Scalar[];
  private readonly offers = new Map<Scalar, Offer>();
  private readonly every: Condition | null;
  /** True when some items are offered only under conditions. */
  readonly conditional: boolean;

  /**
   * @param items as survey-core read them
   * @param visibleIf condition on every item, with `{item}` (choicesVisibleIf, rowsVisibleIf, columnsVisibleIf)
   * @param specials built-in items ("other", "none" …), which no condition hides
   */
  constructor(items: ItemValue[], visibleIf: string | undefined, where: string, specials: SpecialOffer[] = []) {
    this.every = compileCondition(visibleIf, where);
    for (const item of items) {
      const value = item.value as Scalar;
      if (!['string', 'number', 'boolean'].includes(typeof value)) {
        throw new UnsupportedDefinition(`${where}: an item has a value that is not a text, a number or a boolean`);
      }
      if (this.offers.has(value))
        throw new UnsupportedDefinition(`${where}: the item ${String(value)} stands there twice`);
      const visible = compileCondition(item.visibleIf, `${where}, item ${String(value)}`);
      this.offers.set(value, { value, visible, exclusive: Boolean((item as { isExclusive?: boolean }).isExclusive) });
    }
    this.conditional = this.every !== null || [...this.offers.values()].some((offer) => offer.visible !== null);
    for (const special of specials) this.offers.set(special.value, { ...special, visible: always });
    this.values = [...this.offers.keys()];
  }

  /** Could this ever be chosen? */
  has(value: unknown): value is Scalar {
    return this.offers.has(value as Scalar);
  }

  isExclusive(value: Scalar): boolean {
    return this.offers.get(value)?.exclusive === true;
  }

  /** May it be chosen now? */
  isOffered(value: Scalar, scope: Scope): boolean {
    const offer = this.offers.get(value);
    if (!offer) return false;
    if (!this.conditional || offer.visible === always) return true;
    const condition = offer.visible ?? this.every;
    if (!condition) return true;
    scope.item = value;
    const result = condition(scope);
    scope.item = undefined;
    return result;
  }

  offered(scope: Scope): Scalar[] {
    return this.conditional ? this.values.filter((value) => this.isOffered(value, scope)) : this.values;
  }
}

const always: Condition = () => true;
