/** The team's navigation. A tab stands here once its page exists. */
import { Link, useLocation } from 'react-router';
import type { SessionReply } from '../../../server/http/contract.ts';
import { useSignOut } from '../api/queries.ts';
import { useSpeech } from './locale.ts';

interface Tab {
  /** Address of its first page. */
  to: string;
  /** Key of its text under `nav`. */
  text: string;
  /** Other beginnings of addresses that belong to it. */
  also?: string[];
  /** Who sees it; everyone when absent. The server decides what they may do. */
  roles?: SessionReply['role'][];
}

/** In the order in which a study is run. */
const tabs: Tab[] = [
  { to: '/team', text: 'collectors', also: ['/team/collectors', '/team/preview'] },
  { to: '/team/admin', text: 'admin', roles: ['admin'] },
