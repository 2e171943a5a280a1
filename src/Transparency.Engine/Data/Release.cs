// One CSV file of a dataset.

using Transparency.Engine.Files;

namespace Transparency.Engine.Data;

/// <summary>A release: the file's stem (<c>2025-26</c>) is its id.</summary>
public sealed record Release(string Id, SourceFile File);
