import {
  themes,
  type PageSizeId,
  type Style,
  type ThemeId,
  type Titles,
} from '../report/charts/style.ts';

/** Flags of whatever draws charts. The parser has held them against what there is. */
export interface StyleFlags {
  readonly theme?: ThemeId | undefined;
  readonly size?: PageSizeId | undefined;
  readonly titles?: Titles | undefined;
}

/** @param titles where titles stand unless the command line says so */
export function styleOf({ theme, size, titles }: StyleFlags, standard: Titles): Style {
  return {
    theme: themes[theme ?? 'af'],
    size: size ?? 'a4',
    titles: titles ?? standard,
  };
}
