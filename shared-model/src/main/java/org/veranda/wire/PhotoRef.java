package org.veranda.wire;

/// A photo of a maintenance request, to be fetched by its number: always a JPEG.
///
/// @param size in bytes
public record PhotoRef(long id, int width, int height, int size) {}
