/** Help on every command, by its name. */
import type { CommandName } from '../command-table.js';
import { changeTexts } from './change-texts.js';
import type { CommandText } from './command-text.js';
import { imageTexts } from './image-texts.js';
import { insideTexts } from './inside-texts.js';
import { lifeTexts } from './life-texts.js';
import { mapTexts } from './map-texts.js';

export const commandTexts: Readonly<Record<CommandName, CommandText>> = {
  ...lifeTexts,
  ...changeTexts,
  ...imageTexts,
  ...insideTexts,
  ...mapTexts,
};
