import { howMany, type LeverReport } from './lever-report.ts';

export const rapidResponse: LeverReport = {
  items: [
    howMany(
      'people',
      'People looked after instead of in hospital',
      'people',
      ({ levers }) => levers.responded,
    ),
    howMany(
      'full',
      'People whom it had no place for',
      'people',
      ({ levers }) => levers.respondersFull,
    ),
    howMany(
      'closed',
      'People who came while it was closed',
      'people',
      ({ levers }) => levers.respondersClosed,
    ),
    howMany(
      'unfit',
      'People who needed what only a hospital has',
      'people',
      ({ levers }) => levers.respondersUnfit,
    ),
  ],
  otherwise:
    'no attendance at the margin came while it was open that could be looked after at home',
};
