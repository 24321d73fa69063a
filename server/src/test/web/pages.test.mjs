// The parts of the pages that need neither a browser nor a server, in one run.
import './board/changes.mjs';
import './board/colours.mjs';
import './board/link.mjs';
import './board/prospects.mjs';
import './board/rooms.mjs';
import './board/session.mjs';
import './board/stream.mjs';
import './board/texts.mjs';
import './operator/doctor.mjs';
import './operator/poll.mjs';
import './operator/texts.mjs';
