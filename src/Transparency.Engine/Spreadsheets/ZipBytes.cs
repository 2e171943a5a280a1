// ZIP files whose bytes depend on nothing but what is put in.

using System.Buffers.Binary;
using System.IO.Compression;

namespace Transparency.Engine.Spreadsheets;

/// <summary>A ZIP file that is being written: entries in the order in which they are added, each of 1 January 1980.</summary>
public sealed class ZipBytes : IDisposable
{
    private const uint CentralHeader = 0x02014b50;
    private const int CentralHeaderSize = 46;
    private const int EndSize = 22;

    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MemoryStream _bytes = new();
    private readonly ZipArchive _archive;

    public ZipBytes() => _archive = new(_bytes, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>A stream to write the entry to, to be closed before the next is added.</summary>
    public Stream Add(string name) => Add(name, CompressionLevel.Optimal);

    /// <summary>An entry of bytes that are kept as they are, since they are small or compressed already.</summary>
    public void AddStored(string name, ReadOnlySpan<byte> bytes)
    {
        using var entry = Add(name, CompressionLevel.NoCompression);
        entry.Write(bytes);
    }

    public void Add(string name, ReadOnlySpan<byte> bytes)
    {
        using var entry = Add(name);
        entry.Write(bytes);
    }

    /// <summary>Ends the file.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        _archive.Dispose();
        var file = _bytes.ToArray();
        ForgetSystem(file);
        return file;
    }

    public void Dispose()
    {
        _archive.Dispose();
        _bytes.Dispose();
    }

    private Stream Add(string name, CompressionLevel level)
    {
        var entry = _archive.CreateEntry(name, level);
        entry.LastWriteTime = Time;
        entry.ExternalAttributes = 0;
        return entry.Open();
    }

    // One byte of each entry of the directory says which system wrote it, and would differ from one to another.
    private static void ForgetSystem(Span<byte> file)
    {
        var end = file[^EndSize..];
        var at = (int)BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        while (BinaryPrimitives.ReadUInt32LittleEndian(file[at..]) == CentralHeader)
        {
            var header = file[at..];
            header[5] = 0;
            at += CentralHeaderSize
                + BinaryPrimitives.ReadUInt16LittleEndian(header[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(header[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        }
    }
}
