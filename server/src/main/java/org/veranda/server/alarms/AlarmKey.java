package org.veranda.server.alarms;

/// What has one alarm record in its tenant.
record AlarmKey(String originator, String type) implements Comparable<AlarmKey> {

    @Override
    public int compareTo(AlarmKey other) {
        int first = originator.compareTo(other.originator);
        return first != 0 ? first : type.compareTo(other.type);
    }
}
