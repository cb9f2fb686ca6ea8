/** When something was, where the person was. */
export interface LocalTime {
  /** 0 to 23. */
  hour: number;
  /** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
  dayOfWeek: number;
}

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The hour and the day of the week at `instant` in `zone`. A zone that this browser does not know counts as UTC. */
export function localTime(instant: number, zone: string): LocalTime {
  try {
    return timeIn(zone, instant);
  } catch {
    return timeIn('UTC', instant);
  }
}

function timeIn(timeZone: string, instant: number): LocalTime {
  const parts = new Intl.DateTimeFormat('en', {
    hour: 'numeric',
    hourCycle: 'h23',
    weekday: 'short',
    timeZone,
  }).formatToParts(instant);
  const found = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { hour: Number(found('hour')), dayOfWeek: days.indexOf(found('weekday')) + 1 };
}
