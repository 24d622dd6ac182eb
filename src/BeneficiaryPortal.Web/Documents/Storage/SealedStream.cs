using System.Security.Cryptography;

namespace BeneficiaryPortal.Web.Documents.Storage;

/// <summary>The content of a stored file in clear, a chunk at a time, never on a disk.</summary>
internal sealed class SealedStream : Stream
{
    private readonly FileStream _file;
    private readonly AesGcm _cipher;
    private readonly string _name;
    private readonly long _start;
    private readonly uint _chunks;
    private readonly byte[] _sealed = new byte[SealedFormat.SealedChunkSize];
    private readonly byte[] _plain = new byte[SealedFormat.ChunkSize];
    private long _open = -1;
    private long _position;

    public SealedStream(FileStream file, AesGcm cipher, string name, long start)
    {
        (_file, _cipher, _name, _start) = (file, cipher, name, start);
        var left = file.Length - start;
        _chunks = checked((uint)((left + SealedFormat.SealedChunkSize - 1) / SealedFormat.SealedChunkSize));
        Length = left - ((long)_chunks * SealedFormat.TagSize);
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position
    {
        get => _position;
        set => _position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>Opens every chunk once, so that a changed file gives out nothing rather than its beginning.</summary>
    public void Verify()
    {
        if (_chunks == 0)
        {
            throw new CryptographicException("The content is missing.");
        }

        for (uint number = 0; number < _chunks; number++)
        {
            OpenChunk(number);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_position >= Length || buffer.IsEmpty)
        {
            return 0;
        }

        var number = _position / SealedFormat.ChunkSize;
        if (_open != number)
        {
            OpenChunk((uint)number);
        }

        var inside = (int)(_position % SealedFormat.ChunkSize);
        var length = Math.Min(buffer.Length, PlainLength(number) - inside);
        _plain.AsSpan(inside, length).CopyTo(buffer);
        _position += length;
        return length;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(_plain);
            _cipher.Dispose();
            _file.Dispose();
        }

        base.Dispose(disposing);
    }

    private int PlainLength(long number) => (int)Math.Min(SealedFormat.ChunkSize, Length - (number * SealedFormat.ChunkSize));

    private void OpenChunk(uint number)
    {
        var length = PlainLength(number);
        if (length < 0)
        {
            throw new CryptographicException("The last chunk is cut off.");
        }

        var whole = _sealed.AsSpan(0, length + SealedFormat.TagSize);
        _open = -1;
        _file.Position = _start + ((long)number * SealedFormat.SealedChunkSize);
        _file.ReadExactly(whole);
        SealedFormat.OpenChunk(_cipher, _name, number, number == _chunks - 1, whole, _plain.AsSpan(0, length));
        _open = number;
    }
}
