import { platform, Report, time, type Platform } from '../../../main/ts/course/scorm';
import { equal, test } from '../suite';

function lms(kept: Record<string, string> = {}): { api: Platform; kept: Record<string, string>; calls: string[] } {
  const calls: string[] = [];
  const api: Platform = {
    LMSInitialize: () => (calls.push('init'), 'true'),
    LMSGetValue: (name) => kept[name] ?? '',
    LMSSetValue: (name, value) => ((kept[name] = value), 'true'),
    LMSCommit: () => (calls.push('commit'), 'true'),
    LMSFinish: () => (calls.push('finish'), 'true'),
  };
  return { api, kept, calls };
}

test('a platform hears the share of tasks that are solved, and that all are', () => {
  const { api, kept, calls } = lms();
  let now = 0;
  const report = new Report(api, ['a', 'b', 'c'], () => now);
  equal([kept['cmi.core.lesson_status'], kept['cmi.core.score.raw']], ['incomplete', '0']);
  report.add('b');
  report.add('b');
  report.add('elsewhere');
  equal([kept['cmi.core.score.raw'], kept['cmi.suspend_data']], ['33', 'b']);
  report.add('a');
  report.add('c');
  equal([kept['cmi.core.lesson_status'], kept['cmi.core.score.raw']], ['completed', '100']);
  now = 3_725_900;
  report.finish();
  equal(kept['cmi.core.session_time'], '0001:02:05.00');
  equal([calls[0], calls.at(-1)], ['init', 'finish']);
});

test('what was solved before counts again, and names of another lesson do not', () => {
  const { api, kept } = lms({ 'cmi.suspend_data': 'a gone' });
  const report = new Report(api, ['a', 'b'], () => 0);
  equal(report.solved(), ['a']);
  equal(kept['cmi.core.score.raw'], '50');
});

test('a lesson without tasks is complete when it is opened', () => {
  const { api, kept } = lms();
  new Report(api, [], () => 0).finish();
  equal([kept['cmi.core.lesson_status'], kept['cmi.core.exit']], ['completed', '']);
});

test('the platform is looked for above the page, then where it was opened from', () => {
  const { api } = lms();
  const top = { API: api } as Record<string, unknown>;
  top['parent'] = top;
  const middle = { parent: top, opener: null };
  equal(platform({ parent: middle, opener: null } as unknown as Window), api);
  const alone = { opener: middle } as Record<string, unknown>;
  alone['parent'] = alone;
  equal(platform(alone as unknown as Window), api);
  equal(time(59_999), '0000:00:59.00');
});
