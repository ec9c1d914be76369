// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/error.h"

#include <optional>
#include <utility>
#include <variant>

namespace chancery {

/// A value or the error that stands in its place. Reading the wrong one is a bug (asserted).
template <typename T>
class [[nodiscard]] Result {
public:
    using Value = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const& { return check(), *std::get_if<0>(&m_state); }
    T& value() & { return check(), *std::get_if<0>(&m_state); }
    T&& value() && { return check(), std::move(*std::get_if<0>(&m_state)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Error& error() const
    {
        Q_ASSERT(!ok());
        return *std::get_if<1>(&m_state);
    }

private:
    void check() const { Q_ASSERT(ok()); }

    std::variant<T, Error> m_state;
};

/// Success without a value, or an error.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    const Error& error() const
    {
        Q_ASSERT(!ok());
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

} // namespace chancery

#define CHANCERY_CONCAT_(a, b) a##b
#define CHANCERY_CONCAT(a, b) CHANCERY_CONCAT_(a, b)

/// Leaves the function with the error if `expression` failed.
#define TRY(expression)                                                                            \
    do {                                                                                           \
        if (auto tryResult_ = (expression); !tryResult_.ok())                                      \
            return tryResult_.error();                                                             \
    } while (false)

/// `TRY_ASSIGN(const auto x, call())`: declares x from the value, or leaves with the error.
#define TRY_ASSIGN(declaration, expression)                                                        \
    TRY_ASSIGN_(CHANCERY_CONCAT(tryValue_, __LINE__), declaration, expression)
#define TRY_ASSIGN_(name, declaration, expression)                                                 \
    auto name = (expression);                                                                      \
    if (!name.ok())                                                                                \
        return name.error();                                                                       \
    declaration = std::move(name).value()
