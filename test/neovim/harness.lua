-- Runs tests one after the other, each in a coroutine, so that Neovim goes on reading keys and messages while one waits.
local M = {}
local tests = {}
local timeout = 20000

function M.test(name, body)
  table.insert(tests, { name = name, body = body })
end

-- Waits until the condition gives something, and returns it; fails when the time is up, with what `seen` gives.
function M.wait_for(what, condition, seen)
  local thread = coroutine.running()
  local deadline = vim.loop.now() + timeout
  local function look()
    local ok, found = pcall(condition)
    if ok and found then
      coroutine.resume(thread, found)
    elseif vim.loop.now() > deadline then
      local detail = not ok and found or seen and vim.inspect(seen()) or ''
      coroutine.resume(thread, nil, 'waited in vain for ' .. what .. ' ' .. detail)
    else
      vim.defer_fn(look, 20)
    end
  end
  vim.defer_fn(look, 0)
  local found, message = coroutine.yield()
  if message then error(message, 0) end
  return found
end

function M.equal(actual, expected)
  if not vim.deep_equal(actual, expected) then
    error('expected ' .. vim.inspect(expected) .. '\nbut found ' .. vim.inspect(actual), 0)
  end
end

function M.contains(text, part)
  if not string.find(text, part, 1, true) then error('no ' .. part .. ' in ' .. text, 0) end
end

-- Types keys as a person does; Neovim reads them while the test waits.
function M.type(keys)
  vim.api.nvim_input(keys)
end

local function report(name, ok, message)
  io.stdout:write((ok and '  ✓ ' or '  ✗ ') .. name .. '\n')
  if not ok then io.stdout:write('    ' .. tostring(message):gsub('\n', '\n    ') .. '\n') end
end

-- Runs everything, leaves the counts as JSON in a file, and ends Neovim.
function M.run(result_file)
  local counts = { passed = 0, failed = 0, skipped = 0 }
  local function finish()
    local file = assert(io.open(result_file, 'w'))
    file:write(vim.fn.json_encode(counts))
    file:close()
    vim.cmd('qall!')
  end
  local function run(index)
    local test = tests[index]
    if not test then return finish() end
    coroutine.wrap(function()
      local ok, message = pcall(test.body)
      counts[ok and 'passed' or 'failed'] = counts[ok and 'passed' or 'failed'] + 1
      report(test.name, ok, message)
      vim.schedule(function() run(index + 1) end)
    end)()
  end
  run(1)
end

return M
