/** A city with its mark: never colour alone. */
import type { StudyInfo } from '../api/queries.ts';
import { useSpeech } from './locale.ts';

/** 1–6: which of the six marks a city has, by its place in study.json. */
export function cityMark(study: StudyInfo, key: string): number {
  const place = study.cities.findIndex((city) => city.key === key);
  return (place < 0 ? 0 : place % 6) + 1;
}

export function CityName({ study, city }: { study: StudyInfo; city: string }) {
  const { say } = useSpeech();
  const name = study.cities.find((one) => one.key === city)?.name;
  return (
    <span className={`city city-${cityMark(study, city)}`}>
      <span className="shape" aria-hidden="true" />
      {name === undefined ? city : say(name)}
    </span>
  );
}
