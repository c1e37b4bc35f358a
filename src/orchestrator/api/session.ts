import { wire } from '#maestro';
import { sameSecret } from '../access/tokens.ts';
import { Refusal } from '../refusal.ts';
import { bodyOf } from './input.ts';
import { type Api, api, ORGANIZATION, type Services } from './services.ts';

/** What the SDK compares with the versions its methods need. */
const API_VERSION = '4.0.0';

/** What is answered to anybody: the version probe and the login. */
export const sessionRoutes = ({ admin, tokens, log }: Services): Api =>
  api()
    .get('/maestro/version', (c) => c.json({ version: API_VERSION }))
    .post('/workspace/login', async (c) => {
      const { login, key } = await bodyOf(c, wire.loginRequest);
      const isRight = [sameSecret(login, admin.login), sameSecret(key, admin.key)].every(Boolean);
      if (!isRight) {
        log('login-refused');
        throw new Refusal(401, 'Login or key is wrong.');
      }
      return c.json({ accessToken: await tokens.session(admin.login), organizationLabel: ORGANIZATION });
    });
