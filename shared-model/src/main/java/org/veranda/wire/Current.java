package org.veranda.wire;

/// What is there now, shown beside a refusal.
public sealed interface Current
        permits RoomView, BookingView, AlarmView, MaintenanceRequestView, RolloutView, TaskView {}
