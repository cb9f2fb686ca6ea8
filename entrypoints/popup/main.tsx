import { CaptureApp } from '../../components/capture/CaptureApp.tsx';
import { mount } from '../../components/ui/mount.tsx';
import { messageClient } from '../../lib/messages/client.ts';
import { carryOn } from '../../lib/messages/shell.ts';
import { carry } from '../../lib/platform/messaging.ts';
import { openOptions } from '../../lib/platform/pages.ts';
import { localStore } from '../../lib/platform/storage.ts';
import { appearanceStore } from '../../lib/settings/appearance-store.ts';

const { shell } = window;
const ask = messageClient(carryOn(shell?.sent ?? [], carry));
const leave = () => window.close();

void mount(document, appearanceStore(localStorage, localStore), () => (
  <CaptureApp
    ask={ask}
    early={shell?.take()}
    now={Date.now}
    newId={() => crypto.randomUUID()}
    openHistory={() => void openOptions().then(leave)}
    onLeave={leave}
  />
));
