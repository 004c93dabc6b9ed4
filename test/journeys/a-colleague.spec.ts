import { expect, test } from './harness/journey.ts';
import { linkIn } from './harness/mailbox.ts';
import { Person } from './harness/person.ts';

const password = 'a lantern over the landing';
const ruth = {
  practiceName: 'Two Desks Practice',
  name: 'Ruth Hale',
  email: 'ruth@two-desks.example',
  password,
};
const omar = { name: 'Omar Nadir', email: 'omar@two-desks.example' };
const couple = 'Kim & Lou Sands';

test('a colleague comes in, and a couple goes over to him', async ({ browser, clock, mailbox }) => {
  test.setTimeout(180_000);
  await clock.moveTo('2027-03-01T15:00:00Z');
  const someone = () => Person.arrives({ browser, clock, zone: 'America/New_York', on: 'desktop' });
  const [owner, colleague] = [await someone(), await someone()];

  await test.step('an owner with a couple in her care invites him by mail', async () => {
    await owner.founds(ruth, mailbox);
    await owner.opens('/workspace/couples/new');
    for (const [group, name] of [
      ['One partner', 'Kim'],
      ['The other partner', 'Lou'],
    ] as const) {
      const partner = owner.page.getByRole('group', { name: group });
      await partner.getByLabel('First name').fill(name);
      await partner.getByLabel('Email').fill(`${name.toLowerCase()}@sands.example`);
    }
    await owner.fills('Family name', 'Sands');
    await owner.presses('Add and invite both');
    await owner.sees(couple);

    await owner.opens('/workspace/practice');
    await owner.follows(/^Members/);
    await owner.sees('One person works here');
    await owner.presses('Invite a colleague');
    await owner.fills('Name', omar.name);
    await owner.fills('Email', omar.email);
    await owner.seesWholePage();
    await owner.presses('Send the invitation');
    await expect(owner.page.getByText(`A mail to ${omar.email} is on its way.`)).toBeVisible();
    await owner.seesWholePage();
  });

  await test.step('he accepts; reading the link has spent nothing', async () => {
    const link = linkIn(await mailbox.mailTo(omar.email), '/join/');
    for (let scans = 0; scans < 3; scans++) await fetch(link);
    await colleague.opens(link);
    await colleague.sees('Come and work at Two Desks Practice');
    await expect(colleague.page.getByLabel('Your name')).toHaveValue(omar.name);
    await colleague.fills('Choose a password', password);
    await colleague.presses('Join the practice');
    await colleague.sees('Nobody needs a look today');

    await colleague.opens('/workspace/couples');
    await colleague.sees('No couples in your care yet');
    await colleague.opens(link);
    await colleague.sees('This invitation has been used');
  });

  await test.step('she hands the couple over, and he has it in his care', async () => {
    await owner.opens('/workspace/couples');
    await owner.follows(new RegExp(couple));
    await owner.sees(couple);
    await owner.follows('Partners');
    await owner.presses('Hand over');
    const dialog = owner.page.getByRole('dialog', { name: `Who goes on with ${couple}?` });
    await expect(dialog.getByLabel('In the care of')).toContainText(omar.name);
    await owner.seesWholePage();
    await dialog.getByRole('button', { name: 'Hand over' }).click();
    await expect(dialog).toBeHidden();

    await colleague.opens('/workspace/couples');
    await colleague.sees('One couple in your care');
  });

  await test.step('she lets him go; the couple comes back, and he is out at his next step', async () => {
    await owner.opens('/workspace/practice/members');
    await owner.presses(`Let go ${omar.name}`);
    const dialog = owner.page.getByRole('dialog', { name: `Let ${omar.name} go?` });
    await expect(dialog.getByLabel(`${couple} goes on with`)).toContainText(ruth.name);
    await owner.seesWholePage();
    await dialog.getByRole('button', { name: 'Let go' }).click();
    await owner.sees('One person works here');

    await colleague.page.goto('/workspace/couples');
    await colleague.sees('Good to see you');
    await owner.opens('/workspace/couples');
    await owner.sees('One couple in your care');
  });
});
