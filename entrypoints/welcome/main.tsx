import { mount } from '../../components/ui/mount.tsx';
import { WelcomeApp } from '../../components/welcome/WelcomeApp.tsx';
import { presentKeys } from '../../lib/platform/commands.ts';
import { openOptions } from '../../lib/platform/pages.ts';
import { localStore } from '../../lib/platform/storage.ts';
import { appearanceStore } from '../../lib/settings/appearance-store.ts';

const tools = {
  presentKeys,
  openHistory: () => void openOptions(),
  isFirefox: import.meta.env.FIREFOX,
};

void mount(document, appearanceStore(localStorage, localStore), () => <WelcomeApp tools={tools} />);
