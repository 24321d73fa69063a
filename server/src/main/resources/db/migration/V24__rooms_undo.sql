-- What a command did besides its room's change, such as taking the room from bookings, nobody takes back.
alter table room_history add column undoable boolean not null default true;
