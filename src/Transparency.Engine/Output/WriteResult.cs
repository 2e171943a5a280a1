// What writing the site changed.

namespace Transparency.Engine.Output;

/// <summary>The outcome of one write.</summary>
/// <param name="Written">False after an error; then the last site is as it was.</param>
/// <param name="Changed">Files whose bytes are new.</param>
/// <param name="Removed">Files of the last site that are no longer in it.</param>
/// <param name="Bytes">Of all files of the site together.</param>
/// <param name="Compressed">Files that are others in fewer bytes, beside them.</param>
public sealed record WriteResult(bool Written, int Changed, int Removed, long Bytes = 0, int Compressed = 0);
