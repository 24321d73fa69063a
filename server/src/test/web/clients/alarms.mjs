import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Person } from '../lib/person.mjs';
import { until } from '../lib/until.mjs';

const FIXED = [
  'id', 'tenant_id', 'device_id', 'device_serial', 'severity', 'message', 'title', 'description', 'status',
  'category', 'alarm_type', 'raised_at', 'created_at',
];

/** What existing web clients hear of alarms: the snippet of their documentation, unmodified. */
export function alarmTests(server) {
  describe('Alarms over Echo', () => {
    let quinta;
    let serra;

    before(async () => {
      quinta = await Person.signIn(server().url, 'housekeeping@quinta.example');
      serra = await Person.signIn(server().url, 'manager@serra.example');
    });

    after(() => [quinta, serra].forEach((person) => person.leave()));

    const hear = (person, channel) => {
      const heard = [];
      const subscription = person.echo().private(channel);
      subscription.listen('.alarm.created', (alarm) => heard.push(alarm));
      return new Promise((resolve, reject) => {
        subscription.subscribed(() => resolve(heard));
        subscription.error(reject);
      });
    };

    it('are heard on the tenant, its severity and the user, with the fixed payload', async () => {
      const desk = await Person.signIn(server().url, 'desk@quinta.example');
      const { tenant_id: tenant, id } = quinta.me;
      const channels = [`tenant.${tenant}`, `tenant.${tenant}.alarms.critical`, `user.${id}`];
      const ears = await Promise.all(channels.map((channel) => hear(quinta, channel)));
      const foreign = [`tenant.${serra.me.tenant_id}`, `user.${serra.me.id}`];
      const strangers = await Promise.all(foreign.map((channel) => hear(serra, channel)));

      const { status } = await desk.call('POST', '/api/v1/alarms', {
        alarm_type: `echo_${Date.now()}`,
        severity: 'critical',
        title: 'Forced open',
        description: 'Side entrance',
      });
      desk.leave();
      assert.equal(status, 201);
      for (const heard of ears) {
        const alarm = await until('the alarm is heard', () => heard.find(({ title }) => title === 'Forced open'));
        assert.deepEqual(Object.keys(alarm).slice(0, FIXED.length), FIXED);
        assert.deepEqual(
          [alarm.tenant_id, alarm.device_id, alarm.device_serial, alarm.severity, alarm.message, alarm.status],
          [tenant, null, null, 'critical', 'Forced open', 'active'],
        );
      }
      assert.deepEqual(strangers.flat().filter(({ title }) => title === 'Forced open'), []);
    });
  });
}
