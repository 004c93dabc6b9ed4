import { Appointments1795000004000 } from './migrations/appointments-1795000004000.ts';
import { CheckIns1795000003000 } from './migrations/check-ins-1795000003000.ts';
import { Couples1795000001000 } from './migrations/couples-1795000001000.ts';
import { Homework1795000002000 } from './migrations/homework-1795000002000.ts';
import { PlannedJobs1795000005000 } from './migrations/planned-jobs-1795000005000.ts';
import { Practices1795000000000 } from './migrations/practices-1795000000000.ts';

export const migrations = [
  Practices1795000000000,
  Couples1795000001000,
  Homework1795000002000,
  CheckIns1795000003000,
  Appointments1795000004000,
  PlannedJobs1795000005000,
];
