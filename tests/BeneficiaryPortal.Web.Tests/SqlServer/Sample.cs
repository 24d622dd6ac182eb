using System.Globalization;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

/// <summary>Some value of a type, for parameters and generated keys that no person and no server gives here.</summary>
internal static class Sample
{
    public static object? Of(Type type, int number = 1)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain switch
        {
            _ when plain == typeof(string) => number.ToString(CultureInfo.InvariantCulture),
            _ when plain == typeof(byte[]) => BitConverter.GetBytes((long)number),
            _ when plain == typeof(Guid) => new Guid(number, 0, 0, new byte[8]),
            _ when plain == typeof(DateTime) => DateTime.UnixEpoch.AddDays(number),
            _ when plain == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch.AddDays(number),
            _ when plain == typeof(DateOnly) => DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(number),
            { IsEnum: true } => Enum.GetValues(plain) is var values ? values.GetValue(number % values.Length) : null,
            _ when typeof(IConvertible).IsAssignableFrom(plain) => Convert.ChangeType(number, plain, CultureInfo.InvariantCulture),
            _ when ElementOf(plain) is { } element => Several(plain, element),
            { IsValueType: true } => Activator.CreateInstance(plain),
            _ => Made(plain, number),
        };
    }

    private static Type? ElementOf(Type type) =>
        type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    private static object? Several(Type type, Type element)
    {
        var array = Array.CreateInstance(element, 2);
        array.SetValue(Of(element), 0);
        array.SetValue(Of(element, 2), 1);
        return type switch
        {
            _ when type.IsInstanceOfType(array) => array,
            { IsInterface: true, GenericTypeArguments.Length: 2 } => Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GenericTypeArguments)),
            { IsInterface: true } => Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(element), array),
            _ => Activator.CreateInstance(type, array),
        };
    }

    private static object? Made(Type type, int number)
    {
        var parameters = type.GetConstructors().Select(c => c.GetParameters()).MaxBy(p => p.Length);
        return type.IsAbstract || parameters is null ? null : Activator.CreateInstance(type, [.. parameters.Select(p => Of(p.ParameterType, number))]);
    }
}
