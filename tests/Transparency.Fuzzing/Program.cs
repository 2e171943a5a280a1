// Runs one reader for the fuzzer: transparency-fuzz READER.

using SharpFuzz;
using Transparency.Fuzzing;

if (args is not [var name] || !Readers.All.TryGetValue(name, out var read))
{
    Console.Error.WriteLine($"Name one reader: {string.Join(", ", Readers.All.Keys)}.");
    return 2;
}

Fuzzer.OutOfProcess.Run(stream =>
{
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    read(bytes.ToArray());
});
return 0;
